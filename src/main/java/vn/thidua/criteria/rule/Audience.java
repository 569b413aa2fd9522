package vn.thidua.criteria.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.MemberPlace;
import vn.thidua.organisation.OrganisationKind;

/**
 * Which units a criteria set is for: all units of some kinds that are members of a group, or only those in some groups.
 * Sets of equal audiences are editions of one table; the units of an audience are ranked among each other.
 *
 * @param unitKinds each once, in the order of the kinds
 * @param groupIds each once; absent where it is for the members of every group
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Audience(
        @NotNull List<OrganisationKind> unitKinds, @Nullable List<UUID> groupIds) implements Comparable<Audience> {

    /**
     * The kinds of unit that are scored (domain.md, 3.1): those of regions, and of clusters of the Ministry's units.
     */
    public static final List<OrganisationKind> SCORED = List.of(
            OrganisationKind.MINISTRY_DEPARTMENT,
            OrganisationKind.JUSTICE_DEPARTMENT,
            OrganisationKind.ENFORCEMENT_OFFICE,
            OrganisationKind.SERVICE_UNIT);

    private static final Comparator<Audience> ORDER =
            Comparator.comparing((Audience one) -> one.unitKinds.get(0)).thenComparing(Audience::key);

    public Audience {
        unitKinds = unitKinds.stream().distinct().sorted().toList();
        groupIds =
                groupIds == null ? null : groupIds.stream().distinct().sorted().toList();
    }

    /** As it is sent: every kind that is scored where none is named. */
    public static Audience of(@Nullable List<OrganisationKind> unitKinds, @Nullable List<UUID> groupIds) {
        return new Audience(unitKinds == null ? SCORED : unitKinds, groupIds);
    }

    public boolean isFor(MemberPlace member) {
        return unitKinds.contains(member.kind()) && isFor(member.groupId());
    }

    /** Whether it is for members of that group, if it has any of these kinds. */
    public boolean isFor(UUID groupId) {
        return groupIds == null || groupIds.contains(groupId);
    }

    /** Whether some unit may be of both. */
    public boolean overlaps(Audience other) {
        return !Collections.disjoint(unitKinds, other.unitKinds)
                && (groupIds == null || other.groupIds == null || !Collections.disjoint(groupIds, other.groupIds));
    }

    /** The same text for equal audiences and for no others. */
    public String key() {
        var kinds = unitKinds.stream().map(OrganisationKind::name);
        var groups =
                groupIds == null ? Stream.<String>empty() : groupIds.stream().map(UUID::toString);
        return Stream.concat(kinds, groups).collect(Collectors.joining(" "));
    }

    @Override
    public int compareTo(Audience other) {
        return ORDER.compare(this, other);
    }
}
