package vn.thidua.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published ranking with what proves it unchanged.
 *
 * @param sha256 of the UTF-8 bytes of {@code document}, in lower-case hexadecimal
 * @param document the exact text that was hashed: canonical JSON (RFC 8785)
 * @param items the ranking that the document holds
 * @param notRanked the units in it that have no place
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RankingPublicationView(
        @NotNull UUID groupId,
        @NotNull int year,
        @NotNull int number,
        @NotNull UUID criteriaSetId,
        PublicationRef.@Nullable Corrected corrects,
        @Nullable String reason,
        @Nullable String decisionNumber,
        @Nullable LocalDate decisionDate,
        @NotNull String sha256,
        @NotNull Instant publishedAt,
        @NotNull String publishedBy,
        @Nullable String publishedByName,
        @NotNull String document,
        @NotNull List<RankingView.Item> items,
        @NotNull List<NotRanked> notRanked) {

    static RankingPublicationView of(RankingPublication publication) {
        var frozen = publication.ranking();
        return new RankingPublicationView(
                frozen.groupId(),
                frozen.year(),
                publication.number,
                publication.criteriaSetId,
                publication.corrected(),
                publication.reason,
                publication.decisionNumber,
                publication.decisionDate,
                publication.sha256,
                publication.publishedAt,
                publication.publishedBy,
                publication.publishedByName,
                publication.document,
                frozen.ranked().stream().map(RankingView.Item::of).toList(),
                frozen.notRanked());
    }

    /** The entity tag: it never changes, and its hash names it. */
    String tag() {
        return "\"" + sha256 + "\"";
    }

    /** A publication in a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Summary(
            @NotNull int number,
            @NotNull UUID criteriaSetId,
            PublicationRef.@Nullable Corrected corrects,
            @Nullable String reason,
            @Nullable String decisionNumber,
            @Nullable LocalDate decisionDate,
            @NotNull String sha256,
            @NotNull Instant publishedAt,
            @NotNull String publishedBy,
            @Nullable String publishedByName) {

        /** As the database tells it. */
        Summary(
                int number,
                UUID criteriaSetId,
                @Nullable Integer correctsNumber,
                @Nullable String correctsSha256,
                @Nullable String reason,
                @Nullable String decisionNumber,
                @Nullable LocalDate decisionDate,
                String sha256,
                Instant publishedAt,
                String publishedBy,
                @Nullable String publishedByName) {
            this(
                    number,
                    criteriaSetId,
                    correctsNumber == null || correctsSha256 == null
                            ? null
                            : new PublicationRef.Corrected(correctsNumber, correctsSha256),
                    reason,
                    decisionNumber,
                    decisionDate,
                    sha256,
                    publishedAt,
                    publishedBy,
                    publishedByName);
        }
    }
}
