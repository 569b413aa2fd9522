package vn.thidua.criteria;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import vn.thidua.criteria.rule.Adjustments;
import vn.thidua.criteria.rule.Audience;
import vn.thidua.criteria.rule.FigureSource;
import vn.thidua.criteria.rule.Ladder;
import vn.thidua.criteria.rule.RatingClass;
import vn.thidua.criteria.rule.TieBreak;
import vn.thidua.document.JsonColumn;

/** What of a set stands in columns as JSON. */
final class CriteriaColumns {

    private CriteriaColumns() {}

    @Converter
    static class OfAudience extends JsonColumn<Audience> {
        OfAudience() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class OfLadder extends JsonColumn<Ladder> {
        OfLadder() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class OfRatingClasses extends JsonColumn<List<RatingClass>> {
        OfRatingClasses() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class OfTieBreaks extends JsonColumn<List<TieBreak>> {
        OfTieBreaks() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class OfAdjustments extends JsonColumn<Adjustments> {
        OfAdjustments() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class OfFigureSource extends JsonColumn<FigureSource> {
        OfFigureSource() {
            super(new TypeReference<>() {});
        }
    }
}
