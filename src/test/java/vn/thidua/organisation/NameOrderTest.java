package vn.thidua.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Database;

/** Names stand as a Vietnamese dictionary has them, whatever the locale of the database. */
@QuarkusTest
class NameOrderTest {

    private static final List<String> PEOPLE = List.of(
            "An Văn Mẫu",
            "Ân Văn Mẫu",
            "Dương Văn Mẫu",
            "Đỗ Văn Mẫu",
            "Ê Đê Mẫu",
            "Hà Văn Mẫu",
            "Ò Văn Mẫu",
            "Ỏ Văn Mẫu",
            "Õ Văn Mẫu",
            "Ó Văn Mẫu",
            "Ọ Văn Mẫu",
            "Ô Văn Mẫu",
            "Ơ Văn Mẫu",
            "Ư Văn Mẫu",
            "y Mẫu",
            "Ỷ Văn Mẫu");

    private static final List<String> PROVINCES = List.of(
            "tỉnh An Giang",
            "tỉnh Bà Rịa - Vũng Tàu",
            "tỉnh Bạc Liêu",
            "tỉnh Bắc Giang",
            "tỉnh Bắc Kạn",
            "tỉnh Bắc Ninh",
            "tỉnh Bến Tre",
            "tỉnh Bình Dương",
            "tỉnh Bình Định",
            "tỉnh Cà Mau",
            "tỉnh Cao Bằng",
            "Tỉnh Đắk Lắk",
            "tỉnh Điện Biên",
            "tỉnh Đồng Nai",
            "tỉnh Gia Lai",
            "Tỉnh Hà Nam",
            "tỉnh Hải Dương",
            "tỉnh Thừa Thiên Huế",
            "tỉnh Yên Bái");

    @Inject
    Organisations organisations;

    private final UUID department = Units.unit("JUSTICE_DEPARTMENT", null, "Sở thử thứ tự");
    private final String officer = Units.holder("OFFICER", department);

    @Test
    void people_are_listed_in_vietnamese_order_page_by_page() {
        shuffled(PEOPLE).forEach(name -> Units.person(name, department, "2020-01-01"));

        assertThat(pages("/v1/organisations/" + department + "/people?limit=5", "fullName"))
                .isEqualTo(PEOPLE);
    }

    @Test
    void units_are_listed_in_vietnamese_order_whatever_the_case() {
        shuffled(PROVINCES).forEach(name -> Units.unit("DIVISION", department, "Phòng " + name));

        var phong = PROVINCES.stream().map("Phòng "::concat).toList();
        assertThat(pages("/v1/organisations?limit=4&parentId=" + department, "name"))
                .isEqualTo(phong);
    }

    /** Lists inside of documents (addressees, silent members, equal ranks) follow these. */
    @Test
    void named_units_come_in_vietnamese_order() {
        var units = shuffled(PROVINCES).stream()
                .map(name -> Units.unit("DIVISION", department, name))
                .toList();

        var named = QuarkusTransaction.requiringNew()
                .call(() -> List.copyOf(
                        organisations.namesOn(units, LocalDate.of(2023, 1, 1)).values()));
        assertThat(named).extracting(OrganisationRef::name).isEqualTo(PROVINCES);
        var frozen = PEOPLE.stream()
                .map(name -> new OrganisationRef(UUID.randomUUID(), name))
                .toList();
        var mixed = new ArrayList<>(frozen);
        Collections.shuffle(mixed, new Random(7));
        assertThat(QuarkusTransaction.requiringNew().call(() -> organisations.inOrder(mixed)))
                .isEqualTo(frozen);
    }

    /** A joiner counts for nothing in the collation. */
    @Test
    void names_that_the_order_takes_for_equal_are_neither_lost_nor_repeated() {
        var names = List.of("Lê Văn Mẫu", "Lê Văn Mẫu", "Lê Văn M\u200dẫu", "Lê Văn M\u200cẫu");
        names.forEach(name -> Units.person(name, department, "2020-01-01"));

        assertThat(pages("/v1/organisations/" + department + "/people?limit=1", "fullName"))
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void every_column_of_names_carries_the_order() {
        assertThat(Database.value("""
                select count(*) from information_schema.columns
                 where table_schema in ('public', 'published') and column_name in ('name', 'full_name')
                   and data_type = 'text' and collation_name is distinct from 'vi-x-icu'
                """)).isEqualTo("0");
    }

    private static List<String> shuffled(List<String> names) {
        var mixed = new ArrayList<>(names);
        Collections.shuffle(mixed, new Random(6));
        return mixed;
    }

    private List<String> pages(String path, String field) {
        var found = new ArrayList<String>();
        for (var next = path; next != null; ) {
            var page = Api.as(officer).get(next);
            found.addAll(page.path("items." + field));
            next = page.path("next");
        }
        return found;
    }
}
