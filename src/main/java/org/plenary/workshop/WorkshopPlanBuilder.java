package org.plenary.workshop;

import java.time.ZoneId;
import java.util.List;

/** Changes some parts of a {@link WorkshopPlan}; checked when {@link #build} is called. */
public final class WorkshopPlanBuilder {
    private String title;
    private String strapline;
    private String purpose;
    private String place;
    private ZoneId zone;
    private EventDates dates;
    private String rsvpUrl;
    private String series;
    private List<String> objectives;
    private List<String> topics;
    private List<Organiser> organisers;
    private List<String> jurisdictions;
    private List<FollowUpEvent> followUps;

    WorkshopPlanBuilder(WorkshopPlan plan) {
        this.title = plan.title();
        this.strapline = plan.strapline();
        this.purpose = plan.purpose();
        this.place = plan.place();
        this.zone = plan.zone();
        this.dates = plan.dates();
        this.rsvpUrl = plan.rsvpUrl();
        this.series = plan.series();
        this.objectives = plan.objectives();
        this.topics = plan.topics();
        this.organisers = plan.organisers();
        this.jurisdictions = plan.jurisdictions();
        this.followUps = plan.followUps();
    }

    public WorkshopPlanBuilder title(String value) {
        this.title = value;
        return this;
    }

    public WorkshopPlanBuilder strapline(String value) {
        this.strapline = value;
        return this;
    }

    public WorkshopPlanBuilder purpose(String value) {
        this.purpose = value;
        return this;
    }

    public WorkshopPlanBuilder place(String value) {
        this.place = value;
        return this;
    }

    public WorkshopPlanBuilder zone(ZoneId value) {
        this.zone = value;
        return this;
    }

    public WorkshopPlanBuilder dates(EventDates value) {
        this.dates = value;
        return this;
    }

    public WorkshopPlanBuilder rsvpUrl(String value) {
        this.rsvpUrl = value;
        return this;
    }

    public WorkshopPlanBuilder series(String value) {
        this.series = value;
        return this;
    }

    public WorkshopPlanBuilder objectives(List<String> value) {
        this.objectives = value;
        return this;
    }

    public WorkshopPlanBuilder topics(List<String> value) {
        this.topics = value;
        return this;
    }

    public WorkshopPlanBuilder organisers(List<Organiser> value) {
        this.organisers = value;
        return this;
    }

    public WorkshopPlanBuilder jurisdictions(List<String> value) {
        this.jurisdictions = value;
        return this;
    }

    public WorkshopPlanBuilder followUps(List<FollowUpEvent> value) {
        this.followUps = value;
        return this;
    }

    /**
     * @throws org.plenary.base.InvalidInput when a text or list is too long, or the title is empty
     */
    public WorkshopPlan build() {
        return new WorkshopPlan(
                title,
                strapline,
                purpose,
                place,
                zone,
                dates,
                rsvpUrl,
                series,
                objectives,
                topics,
                organisers,
                jurisdictions,
                followUps);
    }
}
