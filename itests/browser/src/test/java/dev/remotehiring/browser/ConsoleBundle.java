package dev.remotehiring.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Hashtable;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.jdbc.DataSourceFactory;

/**
 * The one bundle that the journeys add to the distribution: takes the orders of a {@link Console}, one line each, from
 * this machine only.
 */
public final class ConsoleBundle implements BundleActivator {
    /** The framework property with the port. */
    static final String PORT = "journeys.console.port";

    static final String STOP = "stop";
    static final String START = "start";
    static final String OFFER = "offer";
    static final String WITHDRAW = "withdraw";
    static final String CHANGE = "change";
    static final String DONE = "done";

    private final Map<String, ServiceRegistration<DataSource>> offered = new ConcurrentHashMap<>();
    private BundleContext framework;
    private ServerSocket door;

    /** Writes it as a bundle. */
    static Path write(Path file) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "journeys-console");
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Bundle-Activator", ConsoleBundle.class.getName());
        headers.putValue("Import-Package", "javax.sql,org.osgi.framework,org.osgi.service.jdbc");
        String code = ConsoleBundle.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                InputStream ours = ConsoleBundle.class.getClassLoader().getResourceAsStream(code)) {
            jar.putNextEntry(new JarEntry(code));
            ours.transferTo(jar);
            jar.closeEntry();
        }
        return file;
    }

    @Override
    public void start(BundleContext context) throws IOException {
        framework = context;
        door = new ServerSocket(Integer.parseInt(context.getProperty(PORT)), 1, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::listen, "journeys console");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop(BundleContext context) throws IOException {
        door.close();
    }

    private void listen() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept();
                    BufferedReader orders = new BufferedReader(
                            new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
                String answer = answer(orders.readLine());
                caller.getOutputStream().write((answer + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException closed) {
                continue; // whoever asked has gone, or the door is closed
            }
        }
    }

    private String answer(String order) {
        String[] words = order.split(" ", 3);
        try {
            switch (words[0]) {
                case STOP -> bundle(words[1]).stop();
                case START -> bundle(words[1]).start();
                case OFFER -> offer(words[1], words[2]);
                case WITHDRAW -> offered.remove(words[1]).unregister();
                case CHANGE -> change(words[1], words[2]);
                default -> throw new IllegalArgumentException("There is no such order.");
            }
            return DONE;
        } catch (BundleException | SQLException | InvalidSyntaxException | RuntimeException failed) {
            return failed.toString();
        }
    }

    private Bundle bundle(String name) {
        return Stream.of(framework.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    private void change(String name, String sql) throws SQLException, InvalidSyntaxException {
        try (Connection connection = service(DataSource.class, "(dataSourceName=" + name + ")")
                        .getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private <S> S service(Class<S> type, String filter) throws InvalidSyntaxException {
        return framework.getServiceReferences(type, filter).stream()
                .findFirst()
                .map(framework::getService)
                .orElseThrow();
    }

    private void offer(String name, String address) throws SQLException, InvalidSyntaxException {
        DataSourceFactory h2 = service(DataSourceFactory.class, "(osgi.jdbc.driver.class=org.h2.Driver)");
        Properties properties = new Properties();
        properties.setProperty(DataSourceFactory.JDBC_URL, address);
        properties.setProperty(DataSourceFactory.JDBC_USER, "journeys");
        DataSource source = h2.createDataSource(properties);
        offered.put(
                name,
                framework.registerService(
                        DataSource.class,
                        source,
                        new Hashtable<>(Map.of("dataSourceName", name, Constants.SERVICE_RANKING, -1))));
    }
}
