package vn.thidua.scoring.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import vn.thidua.scoring.rule.CriteriaTree;

@ApplicationScoped
class FigureSources {
    Map<String, SourcedFigures> of(UUID groupYearId, UUID organisationId, CriteriaTree tree) {
        return Map.of();
    }
}
