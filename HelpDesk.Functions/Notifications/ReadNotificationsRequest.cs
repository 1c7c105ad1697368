using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HelpDesk.Functions.Notifications;

/// <summary>What has been read: either some or all.</summary>
internal sealed record ReadNotificationsRequest(
    [property: MinLength(1), MaxLength(NotificationMarks.Most), Description("Those that are not there do no harm.")]
    IReadOnlyList<string?>? Ids = null,
    [property: Description("True: all that is there now.")] bool? All = null);
