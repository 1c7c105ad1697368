using System.Buffers.Binary;
using System.Buffers.Text;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Functions.Notifications;

/// <summary>A notification's id as clients know it: one word that fits an address, whose parts are nobody's business.</summary>
internal static class InboxItemIdText
{
    private const int Size = sizeof(long) + sizeof(int);

    public static int Length { get; } = Base64Url.GetEncodedLength(Size);

    public static string Write(InboxItemId id)
    {
        var bytes = new byte[Size];
        BinaryPrimitives.WriteInt64BigEndian(bytes, id.At.UtcTicks);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(sizeof(long)), id.Ticket.Value);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Null: none of ours. There is one way only to write one.</summary>
    public static InboxItemId? Find(string? text)
    {
        if (text?.Length != Length || !Base64Url.IsValid(text, out var size) || size != Size)
            return null;
        var bytes = Base64Url.DecodeFromChars(text).AsSpan();
        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes);
        var ticket = BinaryPrimitives.ReadInt32BigEndian(bytes[sizeof(long)..]);
        if (ticks < 0 || ticks > DateTime.MaxValue.Ticks || ticket < 1)
            return null;

        return new InboxItemId(new DateTimeOffset(ticks, TimeSpan.Zero), new TicketId(ticket));
    }
}
