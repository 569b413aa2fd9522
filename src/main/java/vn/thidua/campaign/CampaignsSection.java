package vn.thidua.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.OrganisationRef;

/**
 * Campaigns launched, within the year, to any of the members; of a unit that left, those that began before and that it
 * answered.
 */
@Schema
record CampaignsSection(@NotNull int count, @NotNull List<Item> items) {

    /**
     * One campaign within the group.
     *
     * @param participants members that accepted
     * @param committed people of these members who pledged
     * @param headcount people of these members on the day each named
     * @param commitmentRate committed of headcount in per cent, two decimals; absent without headcount
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @NotNull UUID id,
            @NotNull String title,
            @NotNull String level,
            @NotNull String status,
            @NotNull int participants,
            @NotNull long committed,
            @NotNull long headcount,
            @Nullable BigDecimal commitmentRate,
            @NotNull List<Member> byOrganisation) {}

    /** One member's part in a campaign; figures as in {@link Item}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Member(
            @NotNull OrganisationRef organisation,
            @NotNull String status,
            @NotNull long committed,
            @NotNull long headcount,
            @Nullable BigDecimal commitmentRate) {}
}
