package vn.thidua.ranking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.thidua.text.Sha256;

/** A ranking as it was published: made once, never changed. */
@Entity
@Immutable
@Table(name = "ranking_publication")
class RankingPublication {

    @Id
    UUID id;

    @Column(name = "group_year_id")
    UUID groupYearId;

    /** The key of the audience whose units it ranks: their publications follow each other. */
    String audience;

    int number;

    @Column(name = "criteria_set_id")
    UUID criteriaSetId;

    @Column(name = "corrects")
    @Nullable
    Integer correctsNumber;

    @Column(name = "corrects_sha256")
    @Nullable
    String correctsSha256;

    @Nullable
    String reason;

    @Column(name = "decision_number")
    @Nullable
    String decisionNumber;

    @Column(name = "decision_date")
    @Nullable
    LocalDate decisionDate;

    /** The very text that was hashed. */
    String document;

    String sha256;

    @Column(name = "published_by")
    String publishedBy;

    /** Their name then, kept by the database. */
    @Column(name = "published_by_name", insertable = false, updatable = false)
    @Nullable
    String publishedByName;

    @Column(name = "published_at")
    Instant publishedAt;

    /** For Hibernate. */
    protected RankingPublication() {}

    RankingPublication(UUID id, UUID groupYearId, RankingDocument frozen, String publishedBy, Instant publishedAt) {
        this.id = id;
        this.groupYearId = groupYearId;
        this.audience = frozen.criteriaSet().audience().key();
        this.number = frozen.number();
        this.criteriaSetId = frozen.criteriaSet().id();
        if (frozen.corrects() != null) {
            this.correctsNumber = frozen.corrects().number();
            this.correctsSha256 = frozen.corrects().sha256();
        }
        this.reason = frozen.reason();
        this.decisionNumber = frozen.decisionNumber();
        this.decisionDate = frozen.decisionDate();
        this.document = frozen.text();
        this.sha256 = Sha256.of(document);
        this.publishedBy = publishedBy;
        this.publishedAt = publishedAt;
    }

    RankingDocument frozen() {
        return RankingDocument.read(document);
    }

    PublicationRef ref() {
        return new PublicationRef(number, sha256, publishedAt, corrected());
    }

    PublicationRef.@Nullable Corrected corrected() {
        return correctsNumber == null || correctsSha256 == null
                ? null
                : new PublicationRef.Corrected(correctsNumber, correctsSha256);
    }

    GroupRanking ranking() {
        var frozen = frozen();
        return new GroupRanking(
                groupYearId, frozen.groupId(), frozen.year(), frozen.criteriaSet(), ref(), frozen.units(), List.of());
    }
}
