using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Tickets.Decisions;

/// <summary>Pure: somebody corrects what a ticket says.</summary>
public static class EditingDecision
{
    public static Outcome<TicketChange> Edit(Ticket ticket, TicketEdit edit, Act act, DeskCalendar calendar)
    {
        var standing = TicketAccess.StandingOf(act.By, ticket);
        if (standing is not Standing.Staff && !MayEdit(standing, ticket, edit))
            return Refusals.StaffOnly("change this; a requester may change title and description while the ticket is open");

        var violations = new Violations();
        var fields = edit.Fields is null ? CustomFields.Empty : ticket.Fields.With(edit.Fields, violations, "/fields");
        if (violations.Any)
            return violations.ToError();

        var edited = ticket with
        {
            Title = edit.Title.Or(ticket.Title),
            Description = edit.Description.Or(ticket.Description),
            Priority = edit.Priority.Or(ticket.Priority),
            Category = edit.Category.Or(ticket.Category),
            Tags = edit.Tags.Or(ticket.Tags),
            Fields = fields,
        };
        return Recorded(ticket, edited, act, calendar);
    }

    private static bool MayEdit(Standing standing, Ticket ticket, TicketEdit edit) =>
        standing is Standing.Requester && ticket.Status is TicketStatus.Open && edit.IsOfTextsOnly;

    private static TicketChange Recorded(Ticket before, Ticket edited, Act act, DeskCalendar calendar)
    {
        var recorder = new ChangeRecorder(before, act, calendar);
        var changes = Changes(before, edited);
        if (changes.Count > 0)
            recorder.Record(new TicketHappening.Edited(changes), (_, _) => edited);
        return recorder.ToChange();
    }

    private static List<FieldChange> Changes(Ticket before, Ticket after)
    {
        var changes = new List<FieldChange>();
        if (before.Title != after.Title)
            changes.Add(new(TicketField.Title, before.Title, after.Title));
        if (before.Description != after.Description)
            changes.Add(new(TicketField.Description));
        if (before.Priority != after.Priority)
            changes.Add(new(TicketField.Priority, Word(before.Priority), Word(after.Priority)));
        if (before.Category != after.Category)
            changes.Add(new(TicketField.Category, before.Category, after.Category));
        if (before.Tags != after.Tags)
            changes.Add(new(TicketField.Tags, string.Join(',', before.Tags.Values), string.Join(',', after.Tags.Values)));
        if (before.Fields != after.Fields)
            changes.Add(new(TicketField.Fields));
        return changes;
    }

    private static string Word(TicketPriority priority) => priority.ToString().ToLowerInvariant();
}
