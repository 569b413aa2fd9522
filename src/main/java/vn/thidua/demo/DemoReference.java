package vn.thidua.demo;

import java.util.UUID;
import vn.thidua.reference.ReferenceId;

/** Ids of the rows of the demo files, for whoever names one: those of {@link ReferenceId}. */
public final class DemoReference {

    private DemoReference() {}

    /** The id of a name without its mark, such as {@code org/stp-laocai}. */
    public static UUID id(String name) {
        return ReferenceId.of(name);
    }
}
