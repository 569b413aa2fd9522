package vn.thidua.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.OrganisationRef;

/**
 * One group's year at a glance.
 *
 * @param asOf the instant of the last change of any record below; the summary equals the records
 *     from then on
 * @param version grows with every such change; it is the entity tag
 * @param agreement absent until the group's agreement is opened
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SummaryView(
        @NotNull Group group,
        @NotNull int year,
        @NotNull Instant asOf,
        @NotNull long version,
        @NotNull Members members,
        @NotNull Campaigns campaigns,
        @Nullable Agreement agreement,
        @NotNull Registrations registrations,
        @NotNull Ranking ranking,
        @NotNull Map<String, String> links) {

    /** The group. */
    record Group(
            @NotNull UUID id,
            @NotNull String code,
            @NotNull String name,
            @NotNull String kind) {}

    /** The group's members in the year, by the names they bore at its beginning. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Members(
            @NotNull int count,
            @Nullable OrganisationRef head,
            @NotNull List<OrganisationRef> deputies) {}

    /** Campaigns launched, within the year, to any of the members. */
    record Campaigns(@NotNull int count, @NotNull List<Campaign> items) {}

    /**
     * One campaign within the group.
     *
     * @param participants members that accepted
     * @param committed people of these members who pledged
     * @param headcount people of these members on the day each named
     * @param commitmentRate committed of headcount in per cent, two decimals; absent without
     *     headcount
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Campaign(
            @NotNull UUID id,
            @NotNull String title,
            @NotNull String level,
            @NotNull String status,
            @NotNull int participants,
            @NotNull long committed,
            @NotNull long headcount,
            @Nullable BigDecimal commitmentRate,
            @NotNull List<Participation> byOrganisation) {}

    /** One member's part in a campaign; figures as in {@link Campaign}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Participation(
            @NotNull OrganisationRef organisation,
            @NotNull String status,
            @NotNull long committed,
            @NotNull long headcount,
            @Nullable BigDecimal commitmentRate) {}

    /** The agreement and how its signatures stand against the due day in Asia/Ho_Chi_Minh. */
    record Agreement(
            @NotNull UUID id,
            @NotNull String status,
            @NotNull LocalDate dueOn,
            @NotNull int members,
            @NotNull int signedOnTime,
            @NotNull int signedLate,
            @NotNull int missing) {}

    /**
     * Title registrations handed in and not returned; in time if first submitted by the group's due
     * day.
     */
    record Registrations(
            @NotNull int expected,
            @NotNull int submitted,
            @NotNull int onTime,
            @NotNull List<Title> byTitle,
            @NotNull List<Unit> byOrganisation) {}

    /** How many were registered for a title. */
    record Title(
            @NotNull String awardCode,
            @NotNull long individuals,
            @NotNull long collectives) {}

    /** What one member registered. */
    record Unit(
            @NotNull OrganisationRef organisation,
            @NotNull boolean onTime,
            @NotNull long individuals,
            @NotNull long collectives) {}

    /** The newest published ranking or, before one, that of the sheets submitted so far. */
    record Ranking(@NotNull String status, @NotNull List<Rank> items) {}

    /** One member's place. */
    record Rank(
            @NotNull int rank,
            @NotNull OrganisationRef organisation,
            @NotNull BigDecimal total,
            @NotNull BigDecimal percent,
            @NotNull String ratingClass) {}
}
