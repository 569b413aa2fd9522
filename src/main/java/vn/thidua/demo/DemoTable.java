package vn.thidua.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table that has a file of its name among the demo files.
 *
 * @param owner the column that names the row this one is a part of, where users may revise the parts as a whole: a part
 *     is loaded only together with its owner, so that what a user took out does not come back at the next start
 */
record DemoTable(String name, @Nullable String owner) {

    /** Every table with a file, in an order in which no row comes before one that it names. */
    static final List<DemoTable> ALL = List.of(
            of("organisation"),
            of("organisation_name"),
            of("organisation_code"),
            of("person"),
            of("person_position"),
            of("person_login"),
            of("emulation_group"),
            of("group_year"),
            partOf("group_year_id", "group_member"),
            of("role_grant"),
            of("legal_instrument"),
            of("campaign"),
            partOf("campaign_id", "campaign_addressee"),
            of("campaign_participation"),
            of("campaign_commitment"),
            of("agreement"),
            partOf("agreement_id", "agreement_target"),
            of("agreement_signature"),
            of("registration"),
            partOf("registration_id", "registration_entry"));

    private static DemoTable of(String name) {
        return new DemoTable(name, null);
    }

    private static DemoTable partOf(String owner, String name) {
        return new DemoTable(name, owner);
    }
}
