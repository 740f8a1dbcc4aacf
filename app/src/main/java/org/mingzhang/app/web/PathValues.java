package org.mingzhang.app.web;

import java.util.List;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.domain.source.EntryId;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What endpoints may take as a parameter: ids as they stand in a path, and the writing desk. */
@Configuration(proxyBeanMethods = false)
class PathValues implements WebMvcConfigurer {
    private final DeskResolver desks;

    PathValues(DeskResolver desks) {
        this.desks = desks;
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, FundId.class, FundId::parse);
        registry.addConverter(String.class, EntryId.class, EntryId::new);
        registry.addConverter(String.class, UnifiedCode.class, UnifiedCode::new);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(desks);
    }
}
