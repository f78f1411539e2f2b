package org.almoner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between modules, as their package-info.java draws them. */
class ModularityTests {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.almoner");

    @Test
    void modulesKeepTheirBoundaries() {
        ApplicationModules.of(Almoner.class).verify();
    }

    @Test
    void onlyTheWorkflowKnowsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.almoner.workflow..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(CODE);
    }

    @Test
    void onlyTheEdgesKnowTheWeb() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.almoner.web..", "org.almoner.api..", "org.almoner.database..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..")
                .check(CODE);
    }
}
