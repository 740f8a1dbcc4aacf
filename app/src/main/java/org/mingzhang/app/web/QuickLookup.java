package org.mingzhang.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds an endpoint by the last word of the path: with hundreds of them, looking at each costs more than the answer. One whose path
 * ends in that very word comes before those that end in a variable.
 */
@Component
final class QuickLookup implements WebMvcRegistrations {
    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new ByLastWord();
    }

    private static final class ByLastWord extends RequestMappingHandlerMapping {
        private final Map<String, List<Map.Entry<RequestMappingInfo, HandlerMethod>>> byLastWord = new HashMap<>();

        @Override
        public void afterPropertiesSet() {
            super.afterPropertiesSet();
            for (var endpoint : getHandlerMethods().entrySet()) {
                for (var path : endpoint.getKey().getPatternValues()) {
                    byLastWord
                            .computeIfAbsent(lastWord(path), _ -> new ArrayList<>())
                            .add(endpoint);
                }
            }
        }

        /** The only one that ends in that word and fits; whatever is less clear is left to Spring. */
        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
                throws Exception {
            Map.@Nullable Entry<RequestMappingInfo, HandlerMethod> found = null;
            for (var endpoint : byLastWord.getOrDefault(lastWord(path), List.of())) {
                var fitting = getMatchingMapping(endpoint.getKey(), request);
                if (fitting == null) continue;
                if (found != null) return super.lookupHandlerMethod(path, request);
                found = Map.entry(fitting, endpoint.getValue());
            }
            if (found == null) return super.lookupHandlerMethod(path, request);
            request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, found.getValue());
            handleMatch(found.getKey(), path, request);
            return found.getValue();
        }

        private static String lastWord(String path) {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }
}
