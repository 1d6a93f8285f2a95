package dev.remotehiring.simulator.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import dev.remotehiring.simulator.settings.Rule;
import dev.remotehiring.simulator.settings.Rules;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Switches each rule off and looks whether its tests notice. */
class RuleSwitchTest {
    private static final Launcher LAUNCHER = LauncherFactory.create();
    private static Map<String, List<MethodSource>> testsByNumber;

    @BeforeAll
    static void findTests() {
        LauncherDiscoveryRequest all = request()
                .selectors(selectPackage("dev.remotehiring.simulator.rules"))
                .filters(ClassNameFilter.includeClassNamePatterns(".*RulesTest"))
                .build();
        testsByNumber = methods(LAUNCHER.discover(all))
                .filter(method -> method.getMethodName().matches("rule\\d\\d_.*"))
                .collect(Collectors.groupingBy(method -> method.getMethodName().substring(4, 6)));
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void rule_switchedOff_failsOneOfItsTests(Rule rule) {
        List<MethodSource> tests = testsByNumber.getOrDefault(rule.number(), List.of());
        assertTrue(!tests.isEmpty(), "no test of " + rule);
        assertTrue(failuresWithout(rule, tests) > 0, "nothing fails without " + rule);
    }

    @Test
    void everyNumberedTest_isOfARule() {
        Set<String> numbers =
                Arrays.stream(Rule.values()).map(Rule::number).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(numbers, new TreeSet<>(testsByNumber.keySet()));
    }

    private static long failuresWithout(Rule rule, List<MethodSource> tests) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        System.setProperty(Rules.OFF, rule.number());
        try {
            LAUNCHER.execute(
                    request()
                            .selectors(tests.stream()
                                    .map(test -> selectMethod(test.getClassName(), test.getMethodName()))
                                    .toList())
                            .build(),
                    summary);
        } finally {
            System.clearProperty(Rules.OFF);
        }
        assertEquals(tests.size(), summary.getSummary().getTestsStartedCount());
        return summary.getSummary().getTestsFailedCount();
    }

    private static Stream<MethodSource> methods(TestPlan plan) {
        return plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .map(TestIdentifier::getSource)
                .flatMap(source -> source.stream())
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast);
    }
}
