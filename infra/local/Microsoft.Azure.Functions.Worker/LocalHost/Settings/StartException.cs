namespace Microsoft.Azure.Functions.Worker.LocalHost.Settings;

/// <summary>The app cannot start. The message is one sentence for the person at the keyboard.</summary>
internal sealed class StartException(string message, Exception? innerException = null) : Exception(message, innerException);
