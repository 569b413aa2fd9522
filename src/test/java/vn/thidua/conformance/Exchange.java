package vn.thidua.conformance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One request and its answer, as the contract can judge them. Of the caller's token only whether there was one is kept.
 * Header names are in lower case.
 *
 * @param path raw, as sent, without the query
 * @param requestBody absent when there was none; of what is no text only the length is told, as in the answer's body
 */
record Exchange(
        String method,
        String path,
        Map<String, List<String>> query,
        boolean token,
        Map<String, String> requestHeaders,
        String requestBody,
        int status,
        Map<String, String> headers,
        String body) {

    Exchange {
        query = new TreeMap<>(query);
        requestHeaders = new TreeMap<>(requestHeaders);
        headers = new TreeMap<>(headers);
    }

    boolean accepted() {
        return status >= 200 && status < 400;
    }

    String mediaType() {
        return media(headers.get("content-type"));
    }

    String requestMediaType() {
        return media(requestHeaders.get("content-type"));
    }

    boolean hasBody() {
        return body != null && !body.isEmpty();
    }

    boolean hasRequestBody() {
        return requestBody != null && !requestBody.isEmpty();
    }

    private static String media(String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return method + " " + path + (query.isEmpty() ? "" : " " + query) + " -> " + status;
    }
}
