package vn.thidua;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** How tests speak to the service: as somebody, in JSON. */
public final class Api {

    private Api() {}

    public static RequestSpecification as(String subject) {
        return given().auth().oauth2(Tokens.of(subject)).contentType(ContentType.JSON);
    }

    public static RequestSpecification asMachine(String subject) {
        return given().auth().oauth2(Tokens.ofMachine(subject)).contentType(ContentType.JSON);
    }
}
