package vn.thidua.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many requests are under way at once, on each node. */
@ConfigMapping(prefix = "thidua.http.at-once")
interface AtOnce {

    /** Fewer than there are worker threads, so that the management port always finds one. */
    @WithDefault("160")
    int requests();

    @WithDefault("128")
    int requestsOfAddress();

    @WithDefault("64")
    int requestsOfCaller();

    /** Bodies still arriving: they hold no thread, and of memory one step each. */
    @WithDefault("256")
    int bodies();

    @WithDefault("64")
    int bodiesOfAddress();

    /** Changes with a large body, which costs most while it is read: as many as leave processors to who reads. */
    @WithDefault("2")
    int costlyChanges();

    /** Fewer than there are connections to the database, so that readers always find one. */
    @WithDefault("10")
    int changes();

    @WithDefault("5")
    int changesOfCaller();
}
