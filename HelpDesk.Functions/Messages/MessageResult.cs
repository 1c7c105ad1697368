using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Messages;

/// <summary>Answers with one message.</summary>
internal static class MessageResult
{
    public static IResult Created(Created<MessageView> posted)
    {
        var message = posted.Value;
        var location = $"/api/tickets/{message.Message.Ticket}/messages/{message.Seq}";
        var answer = Resource.Created(MessageResponse.Of(message), Version(message), location);
        return posted.IsReplay ? IdempotencyKey.Replayed(answer) : answer;
    }

    public static IResult Found(MessageView message) => Resource.Found(MessageResponse.Of(message), Version(message));

    // A message never changes; but its number is another for those who see no notes.
    private static string Version(MessageView message) => $"message {message.Message.Ticket} {message.Seq} {message.SeesNotes}";
}
