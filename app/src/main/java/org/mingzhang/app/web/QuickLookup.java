package org.mingzhang.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Looks closely only at endpoints whose path ends in the same word: with hundreds of them the others cost more than the answer. */
@Component
final class QuickLookup implements WebMvcRegistrations {
    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new ByLastWord();
    }

    private static final class ByLastWord extends RequestMappingHandlerMapping {
        /** The end of each path that ends in a word, with the slash before it. */
        private final IdentityHashMap<RequestMappingInfo, String> ends = new IdentityHashMap<>();

        @Override
        public void afterPropertiesSet() {
            super.afterPropertiesSet();
            for (var endpoint : getHandlerMethods().keySet()) {
                var paths = endpoint.getPatternValues();
                if (paths.size() != 1) continue;
                var path = paths.iterator().next();
                var end = path.substring(path.lastIndexOf('/') + 1);
                if (!end.isEmpty() && !end.contains("{") && !end.contains("*")) ends.put(endpoint, "/" + end);
            }
        }

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(
                RequestMappingInfo endpoint, HttpServletRequest request) {
            var end = ends.get(endpoint);
            var path = ServletRequestPathUtils.getCachedPathValue(request);
            return end == null || path.endsWith(end) ? super.getMatchingMapping(endpoint, request) : null;
        }
    }
}
