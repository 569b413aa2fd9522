package vn.thidua.ranking;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.CriteriaSetRef;
import vn.thidua.text.CanonicalJson;

/**
 * What a publication freezes. Its text is canonical JSON (RFC 8785) with decimals as texts of two places, and does not
 * change with the settings of the HTTP side.
 *
 * @param number of the publication, from 1 for each audience in a group's year
 * @param corrects the publication it takes the place of; absent of the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RankingDocument(
        UUID groupId,
        int year,
        CriteriaSetRef criteriaSet,
        int number,
        PublicationRef.@Nullable Corrected corrects,
        @Nullable String reason,
        @Nullable String decisionNumber,
        @Nullable LocalDate decisionDate,
        List<RankedUnit> units) {

    private static final ObjectMapper JSON = json();

    private static ObjectMapper json() {
        var json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        json.configOverride(BigDecimal.class).setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING));
        return json;
    }

    static RankingDocument read(String text) {
        try {
            return JSON.readValue(text, RankingDocument.class);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("A document that was never published", foreign);
        }
    }

    String text() {
        return CanonicalJson.of(JSON.valueToTree(this));
    }

    /** Whether it ranks the same units by the same points, whatever else it says. */
    boolean ranksAs(RankingDocument other) {
        return ranking().equals(other.ranking());
    }

    private String ranking() {
        return new RankingDocument(groupId, year, criteriaSet, 0, null, null, null, null, units).text();
    }
}
