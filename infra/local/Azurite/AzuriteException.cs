namespace Azurite;

/// <summary>Azurite cannot be installed or run. The message is one sentence for the person at the keyboard.</summary>
public sealed class AzuriteException(string message, Exception? innerException = null) : Exception(message, innerException);
