package org.mingzhang.app.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What the web server itself cannot read, such as a malformed request line, is answered as a problem too. */
public final class ProblemValve extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        try {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            var writer = response.getReporter();
            if (writer != null) writer.write("""
                    {"type":"/problems/bad-request","title":"请求有误 · Bad request","status":%d,\
                    "detail":"请求无法读取。\\nThe request cannot be read.","code":"bad-request",\
                    "zh":"请求无法读取。","en":"The request cannot be read."}""".formatted(status));
            response.finishResponse();
        } catch (IOException e) {
            getContainer().getLogger().debug("the client has gone", e);
        }
    }
}
