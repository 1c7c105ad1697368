namespace HelpDesk.Domain.Tickets;

/// <summary>Every limit of a ticket, once. Lengths are UTF-16 code units, as stored.</summary>
public static class TicketLimits
{
    public const int Title = 200;

    /// <summary>Below the 32,768 that one property of a table row holds.</summary>
    public const int Description = 32_000;

    public const int Category = 60;

    public const int Tags = 20;

    public const int Tag = 40;

    public const int Followers = 20;

    public const int Fields = 20;

    public const int FieldName = 40;

    public const int FieldValue = 1_000;

    /// <summary>All names and values together as stored, which is as JSON in one property of a table row.</summary>
    public const int FieldsAsStored = 30_000;
}
