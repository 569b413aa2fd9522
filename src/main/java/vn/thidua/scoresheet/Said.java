package vn.thidua.scoresheet;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Figures;
import vn.thidua.scoresheet.source.SourcedFigures;

/**
 * What is said of one leaf or item, whoever says it.
 *
 * @param source what the API's own records said of it then; absent where the leaf has no source
 * @param overrideReason why a person says otherwise than the records
 */
record Said(
        String code,
        Figures figures,
        @Nullable String evidence,
        List<UUID> files,
        @Nullable String varianceReason,
        @Nullable SourcedFigures source,
        @Nullable String overrideReason) {

    /** The same for another reason. */
    Said because(String reason) {
        return new Said(code, figures, evidence, files, reason, source, overrideReason);
    }
}
