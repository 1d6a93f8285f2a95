package dev.remotehiring.osgi;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;

/**
 * What is in the JVM after the garbage has been collected.
 *
 * @param objects how many objects there are of each class that is ours, or that talks HTTP for us
 * @param threads how many threads there are of each name, numbers taken out
 * @param services how many services are registered
 * @param classes how many classes are loaded
 */
record Remains(Map<String, Long> objects, Map<String, Long> threads, int services, int classes) {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(40);

    /** One and the same house has more at one moment than at another: the thread of a round, one more that talks HTTP. */
    private static final long FEW = 10;

    private static final Pattern LINE = Pattern.compile("(?m)^ *\\d+: +(\\d+) +\\d+ +(\\S+)");
    private static final Pattern WATCHED = Pattern.compile("(dev\\.remotehiring\\.(internal|ui)"
            + "|org\\.glassfish\\.jersey\\.client|jdk\\.internal\\.net\\.http\\.HttpClient)[^$]*(\\$[A-Z][A-Za-z]*)?");

    private static Remains now(BundleContext context) throws JMException, InvalidSyntaxException {
        return new Remains(
                histogram(),
                Thread.getAllStackTraces().keySet().stream()
                        .collect(Collectors.groupingBy(
                                thread -> thread.getName().replaceAll("\\d+", "#"),
                                TreeMap::new,
                                Collectors.counting())),
                context.getAllServiceReferences(null, null).length,
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }

    /** Of which classes and threads there are clearly more than there were; those of the local Remote do not count. */
    Map<String, String> moreThan(Remains before) {
        Map<String, String> more = new TreeMap<>();
        compare(before.objects, objects, more);
        compare(before.threads, threads, more);
        more.keySet().removeIf(name -> name.startsWith("gateway-simulator"));
        return more;
    }

    private static void compare(Map<String, Long> before, Map<String, Long> after, Map<String, String> more) {
        after.forEach((name, now) -> {
            long then = before.getOrDefault(name, 0L);
            if (now > then + FEW) {
                more.put(name, then + ", then " + now);
            }
        });
    }

    /**
     * What is there as soon as it is what it should be. Clients of java.net.http end some seconds after the garbage
     * collector has found them.
     */
    static Remains settled(BundleContext context, Predicate<Remains> asItShouldBe) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        Remains now = now(context);
        while (!asItShouldBe.test(now) && System.nanoTime() < end) {
            now = now(context);
        }
        return now;
    }

    /** How many objects of a class there are. */
    long count(String type) {
        return objects.getOrDefault(type, 0L);
    }

    /** The histogram collects the garbage before it counts. */
    private static Map<String, Long> histogram() throws JMException {
        String table = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        Map<String, Long> objects = new TreeMap<>();
        for (Matcher line = LINE.matcher(table); line.find(); ) {
            if (WATCHED.matcher(line.group(2)).matches()) {
                objects.merge(line.group(2), Long.valueOf(line.group(1)), Long::sum);
            }
        }
        return objects;
    }
}
