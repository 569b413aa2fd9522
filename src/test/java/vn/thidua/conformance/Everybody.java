package vn.thidua.conformance;

import vn.thidua.Fixture;
import vn.thidua.Region;
import vn.thidua.grant.Role;

/** A subject with every role, at a unit that leads a group. */
final class Everybody {

    static final String SUBJECT = "contract.everything";

    private Everybody() {}

    static void arrange() {
        var region = new Region(1, 2024);
        for (Role role : Role.values()) {
            Fixture.grant(SUBJECT, role.toString(), region.unit(0));
        }
    }
}
