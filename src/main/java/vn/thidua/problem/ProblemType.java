package vn.thidua.problem;

import java.util.Locale;
import vn.thidua.text.Text;

/** Every way this service says no. The name is the last part of the problem's type URI. */
public enum ProblemType {
    MALFORMED(400, "Không đọc được yêu cầu", "The request cannot be read"),
    INVALID(400, "Yêu cầu không đúng hợp đồng", "The request breaks a rule of the contract"),
    UNAUTHENTICATED(401, "Cần đăng nhập", "Authentication is required"),
    FORBIDDEN(403, "Không được phép", "You may not do this"),
    NOT_FOUND(404, "Không có tài nguyên này", "There is no such resource"),
    METHOD_NOT_ALLOWED(405, "Tài nguyên không có phương thức này", "The resource does not have this method"),
    NOT_ACCEPTABLE(406, "Không có định dạng được yêu cầu", "The requested representation does not exist"),
    STATE_CONFLICT(409, "Trạng thái hiện tại không cho phép", "The resource's state does not allow this"),
    DUPLICATE(409, "Đã có tài nguyên này", "This resource exists already"),
    REQUEST_IN_PROGRESS(409, "Yêu cầu cùng khóa đang được xử lý", "A request with this key is in progress"),
    PRECONDITION_FAILED(412, "Tài nguyên đã thay đổi sau khi bạn đọc", "The resource has changed since you read it"),
    CONTENT_TOO_LARGE(413, "Nội dung quá lớn", "The content is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Không nhận định dạng này", "The media type of the content is not supported"),
    IDEMPOTENCY_KEY_REUSED(422, "Khóa đã dùng cho yêu cầu khác", "The idempotency key was used for another request"),
    PRECONDITION_REQUIRED(428, "Cần nêu phiên bản muốn thay đổi", "The request must say which version it changes"),
    TOO_MANY_REQUESTS(429, "Quá nhiều yêu cầu", "Too many requests"),
    INTERNAL(500, "Lỗi hệ thống", "Something went wrong here"),
    UNAVAILABLE(503, "Tạm thời không phục vụ được", "The service is unavailable for a moment");

    public final int status;
    final Text title;

    ProblemType(int status, String vi, String en) {
        this.status = status;
        this.title = new Text(vi, en);
    }

    /** Stable across releases; listed in the contract. */
    String uri() {
        return "urn:problem-type:thidua:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
