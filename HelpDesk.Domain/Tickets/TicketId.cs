using System.Globalization;

namespace HelpDesk.Domain.Tickets;

/// <summary>A ticket's number, from 1; people see it as #1024.</summary>
public readonly record struct TicketId(int Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
