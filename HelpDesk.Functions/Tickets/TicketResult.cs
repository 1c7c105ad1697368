using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Tickets;

/// <summary>Answers with one ticket and its version.</summary>
internal static class TicketResult
{
    public static IResult Created(Created<Ticket> opened, TicketView view)
    {
        var answer = Resource.Created(TicketResponse.Of(view), TicketETag.Version(view), $"/api/tickets/{view.Ticket.Id}");
        return opened.IsReplay ? IdempotencyKey.Replayed(answer) : answer;
    }

    public static IResult Of(Outcome<TicketView> outcome) => outcome.IsSuccess
        ? Resource.Found(TicketResponse.Of(outcome.Value), TicketETag.Version(outcome.Value))
        : Problems.Of(outcome.Error);

    public static IResult Nothing(Outcome<TicketView> outcome) =>
        outcome.IsSuccess ? Results.NoContent() : Problems.Of(outcome.Error);
}
