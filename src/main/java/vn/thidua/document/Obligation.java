package vn.thidua.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something one of the caller's units still owes.
 *
 * @param id of the document it is about
 * @param dueOn the last day in time, in Asia/Ho_Chi_Minh; absent where no deadline was set
 * @param href the resource to act on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Obligation(
        @JsonIgnore UUID id,
        @NotNull Kind kind,
        @NotNull UUID organisationId,
        @Nullable LocalDate dueOn,
        @NotNull String href) {

    /** What is owed. */
    public enum Kind {
        SIGN_AGREEMENT,
        SUBMIT_REGISTRATION,
        RESPOND_TO_CAMPAIGN,
        SUBMIT_SCORE_SHEET,
        CROSS_CHECK_SCORE_SHEET,
        COMMENT_ON_CRITERIA
    }

    Place place() {
        return new Place(dueOn == null ? Place.NEVER : dueOn, kind, id, organisationId);
    }

    /**
     * Where an obligation stands among all there are: the earliest due first, those without a deadline last; on one day
     * by kind, document and unit.
     */
    public record Place(LocalDate dueOn, Kind kind, UUID id, UUID organisationId) implements Comparable<Place> {

        /** Stands for no deadline, after every day that the database knows of one. */
        static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

        /** Before all. */
        public static final Place START =
                new Place(LocalDate.of(1, 1, 1), Kind.values()[0], new UUID(0, 0), new UUID(0, 0));

        /** Ids go by their text, as the database has them: {@link UUID} compares by sign. */
        private static final Comparator<Place> ORDER = Comparator.comparing(Place::dueOn)
                .thenComparing(Place::kind)
                .thenComparing(place -> place.id().toString())
                .thenComparing(place -> place.organisationId().toString());

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        /** The same place as a list of one kind knows it, whose order on one day begins with the document. */
        Place among(Kind only) {
            long bits = kind.compareTo(only) < 0 ? 0 : -1;
            return kind == only ? this : new Place(dueOn, only, new UUID(bits, bits), new UUID(bits, bits));
        }
    }
}
