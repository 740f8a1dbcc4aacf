package org.mingzhang.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    private static final String VIOLATIONS = ArchitectureTest.class.getPackageName() + ".violations";

    @TestFactory
    Stream<DynamicTest> the_architecture_holds() {
        JavaClasses ours = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.mingzhang");
        return new Rules("org.mingzhang")
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(ours)));
    }

    @TestFactory
    Stream<DynamicTest> and_each_rule_is_seen_to_fail() {
        JavaClasses wrong = new ClassFileImporter().importPackages(VIOLATIONS);
        return new Rules(VIOLATIONS)
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertThat(rule.getValue()
                                        .allowEmptyShould(true)
                                        .evaluate(wrong)
                                        .hasViolation())
                                .isTrue()));
    }
}
