package org.mingzhang.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.Warning;

/** The architecture in sentences. Each holds for the packages below {@code root}, so that it can be seen to fail on others. */
record Rules(String root) {
    private static final Set<String> CLOCKS = Set.of("currentTimeMillis", "nanoTime");
    private static final Map<String, List<String>> MODULES = modules();

    private static Map<String, List<String>> modules() {
        var may = new LinkedHashMap<String, List<String>>();
        may.put("domain", List.of());
        may.put("store", List.of("domain"));
        may.put("command", List.of("domain", "store"));
        may.put("projections", List.of("domain", "store"));
        may.put("query", List.of("domain"));
        may.put("documents", List.of("domain", "query"));
        return may;
    }

    /** By name. */
    Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("domain knows only the JDK", domainKnowsOnlyTheJdk());
        rules.put("nobody in domain asks for the time, for chance or for an id", domainIsPure());
        rules.put("events, commands, rejections and warnings are records", factsAreRecords());
        rules.put("query sees no event and no Axon", querySeesNoEvent());
        rules.put("no floating point", noFloatingPoint());
        rules.put("capabilities without cycles", noCycles());
        rules.put("nobody but benchmark depends on app", onlyBenchmarkDependsOnApp());
        MODULES.forEach((module, may) -> rules.put(module + " depends on " + may, moduleDependsOn(module, may)));
        return rules;
    }

    private ArchRule domainKnowsOnlyTheJdk() {
        return classes()
                .that(in("domain"))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(below("domain"), "org.mingzhang.domain..", "java..", "org.jspecify.."));
    }

    private ArchRule domainIsPure() {
        return noClasses()
                .that(in("domain"))
                .should()
                .callMethodWhere(describe("asks for the time", Rules::asksForTime))
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat(assignableTo(RandomGenerator.class)
                        .or(assignableTo(Random.class))
                        .or(assignableTo(InstantSource.class))
                        .or(assignableTo(Clock.class)));
    }

    private static boolean asksForTime(JavaMethodCall call) {
        var target = call.getTarget();
        var owner = target.getOwner();
        if (owner.isEquivalentTo(System.class)) return CLOCKS.contains(target.getName());
        return owner.getPackageName().equals("java.time") && target.getName().equals("now");
    }

    private ArchRule factsAreRecords() {
        return classes()
                .that(in("domain").or(in("command")))
                .and(assignableTo(LedgerEvent.class)
                        .or(assignableTo(LedgerCommand.class))
                        .or(assignableTo(Rejection.class))
                        .or(assignableTo(Warning.class)))
                .and()
                .areNotInterfaces()
                .should()
                .beRecords();
    }

    private ArchRule querySeesNoEvent() {
        return noClasses()
                .that(in("query"))
                .should()
                .dependOnClassesThat(assignableTo(LedgerEvent.class).or(resideInAnyPackage("org.axonframework..")));
    }

    /** ArchUnit keeps no dependency on a primitive, so fields and signatures are looked at one by one. */
    private ArchRule noFloatingPoint() {
        return classes()
                .that(resideInAnyPackage(root + ".."))
                .should(new ArchCondition<>("hold no float and no double") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (JavaField field : type.getFields()) {
                            if (isFloating(field.getRawType()))
                                events.add(SimpleConditionEvent.violated(field, field.getFullName()));
                        }
                        for (JavaCodeUnit unit : type.getCodeUnits()) {
                            boolean isOurs = !unit.getModifiers().contains(JavaModifier.SYNTHETIC);
                            var types = Stream.concat(
                                    Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream());
                            if (isOurs && types.anyMatch(Rules::isFloating)) {
                                events.add(SimpleConditionEvent.violated(unit, unit.getFullName()));
                            }
                        }
                    }
                });
    }

    private static boolean isFloating(JavaClass type) {
        return Stream.of(float.class, double.class, Float.class, Double.class)
                .anyMatch(type.getBaseComponentType()::isEquivalentTo);
    }

    private ArchRule noCycles() {
        return slices().matching(root + ".(*).(*)..").should().beFreeOfCycles();
    }

    /** What measures the whole starts the whole. */
    private ArchRule onlyBenchmarkDependsOnApp() {
        return noClasses()
                .that(outside("app"))
                .and(outside("benchmark"))
                .should()
                .dependOnClassesThat(in("app"));
    }

    private ArchRule moduleDependsOn(String module, List<String> others) {
        var forbidden = MODULES.keySet().stream()
                .filter(other -> !other.equals(module) && !others.contains(other))
                .map(this::below)
                .toArray(String[]::new);
        return noClasses().that(in(module)).should().dependOnClassesThat().resideInAnyPackage(forbidden);
    }

    private DescribedPredicate<JavaClass> in(String module) {
        return resideInAnyPackage(below(module));
    }

    private DescribedPredicate<JavaClass> outside(String module) {
        return resideInAnyPackage(root + "..").and(DescribedPredicate.not(in(module)));
    }

    private String below(String module) {
        return root + "." + module + "..";
    }
}
