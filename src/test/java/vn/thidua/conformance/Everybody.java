package vn.thidua.conformance;

import vn.thidua.Database;
import vn.thidua.grant.Role;

/** A subject with every role, at a unit that leads a group in a year far from any other test's. */
final class Everybody {

    static final String SUBJECT = "contract.everything";

    private static final String UNIT = "00000000-0000-7000-8000-00000000c001";
    private static final String GROUP = "00000000-0000-7000-8000-00000000c002";
    private static final String YEAR = "00000000-0000-7000-8000-00000000c003";

    private Everybody() {}

    static void arrange() {
        Database.execute("""
                insert into organisation values ('%1$s', 0, 'JUSTICE_DEPARTMENT', null, null, null, now()) on conflict do nothing;
                insert into organisation_name values ('%1$s', '%1$s', 'Contract', '2000-01-01', null) on conflict do nothing;
                insert into emulation_group values ('%2$s', 0, 'REGION', 'CONTRACT', 'Contract', now()) on conflict do nothing;
                insert into group_year values ('%3$s', 0, '%2$s', 2199, '1/QD', '2199-01-01', '2199-02-01', now()) on conflict do nothing;
                insert into group_member values (gen_random_uuid(), '%3$s', '%1$s', 'HEAD', 1) on conflict do nothing;
                """.formatted(UNIT, GROUP, YEAR));
        for (Role role : Role.values()) {
            Database.execute(
                    "insert into role_grant values (gen_random_uuid(), 0, '%s', '%s', '%s', '2020-01-01', null, now()) on conflict do nothing"
                            .formatted(SUBJECT, role, UNIT));
        }
    }
}
