package vn.thidua.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.CriteriaSetRef;
import vn.thidua.criteria.rule.LeafCount;
import vn.thidua.criteria.rule.Placement;
import vn.thidua.criteria.rule.TieBreak;
import vn.thidua.organisation.FormedGroup;
import vn.thidua.organisation.OrganisationRef;

/**
 * The leaders of those groups of a year that are scored by one set, ranked among each other.
 *
 * @param status PUBLISHED once the ranking of every group is
 * @param criteriaSet the edition whose classes and tie-breaks decide; while no group has a ranking the one in force
 * @param unpublished groups with members that the set is for whose ranking is not published yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NationalRankingView(
        @NotNull RankingView.Status status,
        @NotNull CriteriaSetRef criteriaSet,
        @NotNull List<Group> unpublished,
        @NotNull List<Item> items) {

    /** A group of the year. */
    record Group(
            @NotNull UUID id, @NotNull String code, @NotNull String name) {

        static Group of(FormedGroup group) {
            return new Group(group.groupId(), group.code(), group.name());
        }
    }

    /**
     * A leader's place in the country.
     *
     * @param rankInGroup always 1, shared or not
     * @param publication the publication of its group's ranking; absent while that is provisional
     * @param criteriaSetId the edition its group was scored by
     * @param ratingClass code of the class by the national edition's thresholds
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @NotNull int rank,
            @NotNull OrganisationRef organisation,
            @NotNull Group group,
            @NotNull int rankInGroup,
            @Nullable PublicationRef publication,
            @NotNull UUID criteriaSetId,
            @NotNull BigDecimal total,
            @NotNull BigDecimal base,
            @NotNull BigDecimal bonus,
            @NotNull BigDecimal penalty,
            @NotNull BigDecimal percent,
            @NotNull String ratingClass,
            @Nullable TieBreak tieBreak,
            @NotNull LeafCount notApplicable,
            @NotNull LeafCount notAssigned) {

        static Item of(Placement place, NationalRankings.Leader leader) {
            return new Item(
                    place.rank(),
                    leader.unit().organisation(),
                    Group.of(leader.group()),
                    leader.unit().rank(),
                    leader.ranking().publication(),
                    leader.ranking().criteriaSet().id(),
                    place.total(),
                    place.base(),
                    place.bonus(),
                    place.penalty(),
                    place.percent(),
                    place.ratingClass().code(),
                    place.tieBreak(),
                    leader.unit().notApplicable(),
                    leader.unit().notAssigned());
        }
    }
}
