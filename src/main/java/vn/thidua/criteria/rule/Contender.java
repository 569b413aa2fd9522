package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A unit as the ranking sees it.
 *
 * @param unit the unit
 * @param points its points by leaf and by bonus or penalty item, each at least 0; what is not there counts nothing
 * @param excluded leaves that leave its base, because they do not apply or are not assigned to it
 * @param firstSubmittedAt when its sheet was first submitted complete, whatever became of it since
 */
public record Contender(UUID unit, Map<String, BigDecimal> points, Set<String> excluded, Instant firstSubmittedAt) {}
