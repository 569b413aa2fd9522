package vn.thidua.criteria;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Adjustments;
import vn.thidua.criteria.rule.Criterion;
import vn.thidua.criteria.rule.RatingClass;
import vn.thidua.criteria.rule.TieBreak;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.text.Message;
import vn.thidua.text.Messages;
import vn.thidua.text.Text;

/**
 * A criteria set as it is seen, with all its rows in printed order.
 *
 * @param unitKinds the kinds of unit that it is for
 * @param groupIds the groups that it is for; absent where these are all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CriteriaSetView(
        @NotNull UUID id,
        @NotNull int year,
        @NotNull int edition,
        @NotNull String nameVi,
        @NotNull String nameEn,
        @NotNull List<OrganisationKind> unitKinds,
        @Nullable List<UUID> groupIds,
        @NotNull BigDecimal total,
        @NotNull CriteriaSet.Status status,
        @Nullable LocalDate consultationDueOn,
        @Nullable String decisionNumber,
        @Nullable LocalDate decisionDate,
        @Nullable Instant publishedAt,
        @NotNull String provenance,
        @NotNull List<RatingClass> ratingClasses,
        @NotNull List<TieBreak> tieBreaks,
        @NotNull List<Criterion> criteria,
        @NotNull Adjustments adjustments,
        @NotNull int appealDays,
        @Nullable List<Text> notes) {

    static CriteriaSetView of(CriteriaSetService.Whole whole) {
        return of(whole, List.of());
    }

    /** @param notes on how the table was read that it was made of */
    static CriteriaSetView of(CriteriaSetService.Whole whole, List<Message> notes) {
        var set = whole.set();
        return new CriteriaSetView(
                set.id,
                set.year,
                set.edition,
                set.nameVi,
                set.nameEn,
                set.audience.unitKinds(),
                set.audience.groupIds(),
                set.total,
                set.status,
                set.consultationDueOn,
                set.decisionNumber,
                set.decisionDate,
                set.publishedAt,
                set.provenance,
                set.ratingClasses,
                set.tieBreaks,
                whole.tree().criteria(),
                set.adjustments,
                set.appealDays,
                notes.isEmpty() ? null : notes.stream().map(Messages::text).toList());
    }

    /** A set in a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Summary(
            @NotNull UUID id,
            @NotNull int year,
            @NotNull int edition,
            @NotNull String nameVi,
            @NotNull String nameEn,
            @NotNull List<OrganisationKind> unitKinds,
            @Nullable List<UUID> groupIds,
            @NotNull BigDecimal total,
            @NotNull CriteriaSet.Status status,
            @Nullable LocalDate consultationDueOn,
            @Nullable String decisionNumber,
            @Nullable LocalDate decisionDate) {

        static Summary of(CriteriaSet set) {
            return new Summary(
                    set.id,
                    set.year,
                    set.edition,
                    set.nameVi,
                    set.nameEn,
                    set.audience.unitKinds(),
                    set.audience.groupIds(),
                    set.total,
                    set.status,
                    set.consultationDueOn,
                    set.decisionNumber,
                    set.decisionDate);
        }
    }
}
