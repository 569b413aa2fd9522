package vn.thidua.agreement;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.GroupYearRef;

/**
 * What decides about an agreement beyond itself.
 *
 * @param year the group's year, with its members
 * @param signers the units that have signed
 * @param unit the one that is about to sign, or null where nobody is
 */
record AgreementFacts(
        GroupYearRef year, Set<UUID> signers, @Nullable UUID unit) {

    boolean ofMember() {
        return unit != null && year.hasMember(unit);
    }

    boolean signedAlready() {
        return signers.contains(unit);
    }

    /** Whether the members that there are now have all signed. */
    boolean allSigned() {
        return signers.containsAll(year.organisationIds());
    }

    /** Whether every other member has signed. */
    boolean last() {
        return year.organisationIds().stream().allMatch(member -> member.equals(unit) || signers.contains(member));
    }
}
