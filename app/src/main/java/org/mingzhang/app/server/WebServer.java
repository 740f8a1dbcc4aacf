package org.mingzhang.app.server;

import org.apache.catalina.core.StandardHost;
import org.mingzhang.app.problem.ProblemValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** No pages: the web server's own answers are problems as well. */
@Configuration(proxyBeanMethods = false)
class WebServer {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> withoutPages() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }
}
