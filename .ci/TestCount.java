import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Counts the tests in the reports of Surefire and Failsafe, compares them with what {@code .ci/expected} demands, and
 * prints the sum as Surefire would. Runs from its source: {@code java .ci/TestCount.java}.
 */
final class TestCount {
    private record Case(Path module, String type, String result) {}

    public static void main(String[] arguments) throws Exception {
        List<Case> cases = new ArrayList<>();
        for (Path report : reports()) {
            read(report, cases);
        }
        boolean enough = true;
        for (String line : Files.readAllLines(Path.of(".ci/expected"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                enough &= check(line.trim().split("\\s+"), cases);
            }
        }
        System.out.printf(
                "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d%n",
                cases.size(), count(cases, "failure"), count(cases, "error"), count(cases, "skipped"));
        System.exit(enough ? 0 : 1);
    }

    private static boolean check(String[] expected, List<Case> cases) {
        Path module = Path.of(expected[1]);
        PathMatcher types = FileSystems.getDefault().getPathMatcher("glob:" + expected[2]);
        long ran = cases.stream()
                .filter(test -> test.module().equals(module) && types.matches(Path.of(test.type())))
                .filter(test -> test.result().equals("passed"))
                .count();
        int needed = Integer.parseInt(expected[3]);
        System.out.printf("%-14s %4d passed, %4d expected%s%n", expected[0], ran, needed, ran < needed ? "  TOO FEW" : "");
        return ran >= needed;
    }

    private static List<Path> reports() throws IOException {
        PathMatcher reports =
                FileSystems.getDefault().getPathMatcher("glob:**/target/{surefire,failsafe}-reports/TEST-*.xml");
        try (Stream<Path> files = Files.walk(Path.of(""))) {
            return files.filter(reports::matches).toList();
        }
    }

    private static void read(Path report, List<Case> cases) throws Exception {
        Path module = report.getParent().getParent().getParent();
        NodeList tests = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getElementsByTagName("testcase");
        for (int i = 0; i < tests.getLength(); i++) {
            Element test = (Element) tests.item(i);
            cases.add(new Case(module, test.getAttribute("classname"), result(test)));
        }
    }

    private static String result(Element test) {
        return Stream.of("failure", "error", "skipped")
                .filter(name -> test.getElementsByTagName(name).getLength() > 0)
                .findFirst()
                .orElse("passed");
    }

    private static long count(List<Case> cases, String result) {
        return cases.stream().filter(test -> test.result().equals(result)).count();
    }
}
