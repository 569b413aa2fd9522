package vn.thidua.structure;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rooms by floor: a room knows its own floor and the floors below. {@code demo} stands outside. */
final class House {

    static final String ROOT = "vn.thidua";

    static final List<Set<String>> FLOORS = List.of(
            Set.of(
                    "contract",
                    "document",
                    "history",
                    "http",
                    "identity",
                    "job",
                    "operation",
                    "problem",
                    "reference",
                    "table",
                    "text",
                    "time"),
            Set.of("attachment", "law", "organisation"),
            Set.of("agreement", "campaign", "criteria", "crosscheck", "grant", "registration"),
            Set.of("scoresheet"),
            Set.of("ranking"),
            Set.of("summary"));

    static final String OUTSIDE = "demo";

    private House() {}

    static JavaClasses code() {
        return OnFirstUse.CODE;
    }

    /** The room of a class by its name, or null for the few in no room. */
    static @Nullable String room(String className) {
        if (!className.startsWith(ROOT + ".")) {
            return null;
        }
        int end = className.indexOf('.', ROOT.length() + 1);
        return end < 0 ? null : className.substring(ROOT.length() + 1, end);
    }

    static @Nullable String room(JavaClass type) {
        return room(type.getBaseComponentType().getName());
    }

    /** The floor of a room, or -1 where the list of floors does not have it. */
    static int floor(String room) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(room)) {
                return floor;
            }
        }
        return -1;
    }

    private static final class OnFirstUse {

        static final JavaClasses CODE = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
    }
}
