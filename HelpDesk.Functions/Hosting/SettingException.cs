namespace HelpDesk.Functions.Hosting;

/// <summary>A setting that the desk can't start with; the message is one sentence for whoever wrote it.</summary>
internal sealed class SettingException(string setting, string sentence, Exception? cause = null)
    : InvalidOperationException($"{setting.Replace(":", "__", StringComparison.Ordinal)}: {sentence}", cause);
