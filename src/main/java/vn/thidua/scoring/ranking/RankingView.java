package vn.thidua.scoring.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.OrganisationRef;
import vn.thidua.scoring.rule.TieBreak;

/**
 * The ranking of a group's year as it follows from the sheets submitted so far.
 *
 * @param criteriaSetId the set it was computed by; absent while nothing is submitted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RankingView(
        @NotNull UUID groupId,
        @NotNull int year,
        @NotNull Status status,
        @Nullable UUID criteriaSetId,
        @NotNull List<Item> items) {

    static RankingView empty(GroupYearRef year) {
        return new RankingView(year.groupId(), year.year(), Status.PROVISIONAL, null, List.of());
    }

    /** The entity tag: a ranking has no row of its own, so its content names its version. */
    String tag() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var hash = digest.digest(toString().getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** PROVISIONAL: it follows every change of a sheet. */
    public enum Status {
        PROVISIONAL
    }

    /**
     * A unit's place.
     *
     * @param rank units that nothing tells apart share it
     * @param total sum of the current points
     * @param percent total in per cent of the base that applies to the unit, two decimals, half up
     * @param ratingClass code of the class, decided on the exact fraction
     * @param tieBreak what told the unit from others with the same result; absent where nothing did
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            @NotNull int rank,
            @NotNull OrganisationRef organisation,
            @NotNull BigDecimal total,
            @NotNull BigDecimal percent,
            @NotNull String ratingClass,
            @Nullable TieBreak tieBreak) {}
}
