using System.Globalization;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Functions.Http;

/// <summary>Numbers in addresses. A route takes "+1" for a number too; we don't: each thing has one address.</summary>
internal static class RouteNumber
{
    public static TicketId? Ticket(string text) => Parse(text) is { } number ? new TicketId(number) : null;

    public static int? Parse(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
