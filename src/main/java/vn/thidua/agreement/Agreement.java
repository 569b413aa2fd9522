package vn.thidua.agreement;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Document;
import vn.thidua.text.Sha256;
import vn.thidua.time.Days;

/** What the members of a group promise each other for a year. */
@Entity
class Agreement implements Document<AgreementStatus> {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "group_year_id")
    UUID groupYearId;

    String title;
    String text;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    AgreementStatus status;

    @Column(name = "opened_at")
    @Nullable
    Instant openedAt;

    @Nullable
    String sha256;

    @Column(name = "completed_at")
    @Nullable
    Instant completedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @OneToMany(mappedBy = "agreement", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    List<AgreementTarget> targets = new ArrayList<>();

    /** For Hibernate. */
    protected Agreement() {}

    Agreement(UUID id, UUID groupYearId, Instant now) {
        this.id = id;
        this.groupYearId = groupYearId;
        this.status = AgreementStatus.DRAFT;
        this.changedAt = now;
    }

    @Override
    public AgreementStatus status() {
        return status;
    }

    @Override
    public long version() {
        return version;
    }

    void revise(AgreementRevision draft, Supplier<UUID> ids, Instant now) {
        title = draft.title();
        text = draft.text();
        dueOn = draft.dueOn();
        setTargets(draft.targets(), ids);
        touch(now);
    }

    /** Freezes the text; what members sign is its hash. */
    void open(Instant now) {
        status = AgreementStatus.OPEN;
        openedAt = now;
        sha256 = Sha256.of(text);
        touch(now);
    }

    /** Counts one more signature in; the last one completes the agreement. */
    void sign(boolean last, Instant now) {
        if (last) {
            status = AgreementStatus.SIGNED;
            completedAt = now;
        }
        touch(now);
    }

    /**
     * Its members are others now: complete if all of them have signed; open again where one that joined has still to.
     */
    void follow(boolean allSigned, Instant now) {
        status = allSigned ? AgreementStatus.SIGNED : AgreementStatus.OPEN;
        completedAt = allSigned ? now : null;
        touch(now);
    }

    /** Always later than before: two signatures of one instant are still two versions. */
    private void touch(Instant now) {
        changedAt = Days.later(changedAt, now);
    }

    /** Rows are kept by position, since a position may not be given twice even for a moment. */
    private void setTargets(List<AgreementDraft.Target> wanted, Supplier<UUID> ids) {
        while (targets.size() > wanted.size()) {
            targets.remove(targets.size() - 1);
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (i == targets.size()) {
                targets.add(new AgreementTarget(ids.get(), this, i + 1));
            }
            targets.get(i).revise(wanted.get(i));
        }
    }
}
