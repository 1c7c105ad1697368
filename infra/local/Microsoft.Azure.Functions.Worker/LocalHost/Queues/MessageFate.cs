namespace Microsoft.Azure.Functions.Worker.LocalHost.Queues;

internal enum MessageFate
{
    Run,
    Delete,

    /// <summary>It shows up again after visibilityTimeout.</summary>
    Release,
    Poison,

    /// <summary>It stays hidden until its invisibility ends: a poison queue has no place to move a message to.</summary>
    Leave,
}
