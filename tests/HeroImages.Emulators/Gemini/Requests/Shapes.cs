namespace HeroImages.Emulators.Gemini.Requests;

/// <summary>The messages that requests are made of, as published for v1beta.</summary>
static class Shapes
{
    static readonly FieldShape Text = new(FieldKind.Text);
    static readonly FieldShape Number = new(FieldKind.Number);
    static readonly FieldShape Integer = new(FieldKind.Integer);
    static readonly FieldShape Boolean = new(FieldKind.Boolean);
    static readonly FieldShape Any = new(FieldKind.Any);

    static readonly string[] Resolutions = ["MEDIA_RESOLUTION_UNSPECIFIED", "MEDIA_RESOLUTION_LOW", "MEDIA_RESOLUTION_MEDIUM", "MEDIA_RESOLUTION_HIGH"];

    static readonly MessageShape Blob = new(("mimeType", Text), ("data", new(FieldKind.Bytes)), ("displayName", Text));

    static readonly MessageShape FileData = new(("mimeType", Text), ("fileUri", Text), ("displayName", Text));

    static readonly MessageShape PartResolution = new(("level", Names([.. Resolutions, "MEDIA_RESOLUTION_ULTRA_HIGH"])), ("numTokens", Integer));

    static readonly MessageShape Part = new(
        ("text", Text), ("inlineData", Of(() => Blob)), ("fileData", Of(() => FileData)), ("mediaResolution", Of(() => PartResolution)),
        ("thought", Boolean), ("thoughtSignature", new(FieldKind.Bytes)), ("functionCall", Any), ("functionResponse", Any), ("executableCode", Any),
        ("codeExecutionResult", Any), ("toolCall", Any), ("toolResponse", Any), ("videoMetadata", Any), ("partMetadata", Any));

    static readonly MessageShape Content = new(("role", Text), ("parts", Of(() => Part).Many()));

    static readonly MessageShape Schema = new(
        ("type", new(FieldKind.Name, Names: ["TYPE_UNSPECIFIED", "STRING", "NUMBER", "INTEGER", "BOOLEAN", "ARRAY", "OBJECT", "NULL", "string", "number", "integer", "boolean", "array", "object", "null"])),
        ("format", Text), ("title", Text), ("description", Text), ("nullable", Boolean), ("enum", Text.Many()), ("items", Of(Recursive)),
        ("minItems", Integer), ("maxItems", Integer), ("properties", new(FieldKind.Map, Message: Recursive)), ("required", Text.Many()),
        ("minProperties", Integer), ("maxProperties", Integer), ("propertyOrdering", Text.Many()), ("minimum", Number), ("maximum", Number),
        ("minLength", Integer), ("maxLength", Integer), ("pattern", Text), ("anyOf", Of(Recursive).Many()), ("default", Any), ("example", Any));

    static readonly MessageShape Thinking = new(
        ("includeThoughts", Boolean), ("thinkingBudget", Integer), ("thinkingLevel", Names("THINKING_LEVEL_UNSPECIFIED", "MINIMAL", "LOW", "MEDIUM", "HIGH")));

    static readonly MessageShape Generation = new(
        ("stopSequences", Text.Many()), ("responseMimeType", Text), ("responseSchema", Of(() => Schema)), ("responseJsonSchema", Any),
        ("_responseJsonSchema", Any), ("responseModalities", Text.Many()), ("candidateCount", Integer), ("maxOutputTokens", Integer),
        ("temperature", Number), ("topP", Number), ("topK", Number), ("seed", Integer), ("presencePenalty", Number), ("frequencyPenalty", Number),
        ("responseLogprobs", Boolean), ("logprobs", Integer), ("enableEnhancedCivicAnswers", Boolean), ("speechConfig", Any), ("imageConfig", Any),
        ("thinkingConfig", Of(() => Thinking)), ("mediaResolution", Names(Resolutions)));

    static readonly MessageShape Safety = new(
        ("category", Names(
            "HARM_CATEGORY_UNSPECIFIED", "HARM_CATEGORY_HARASSMENT", "HARM_CATEGORY_HATE_SPEECH", "HARM_CATEGORY_SEXUALLY_EXPLICIT",
            "HARM_CATEGORY_DANGEROUS_CONTENT", "HARM_CATEGORY_CIVIC_INTEGRITY")),
        ("threshold", Names("HARM_BLOCK_THRESHOLD_UNSPECIFIED", "BLOCK_LOW_AND_ABOVE", "BLOCK_MEDIUM_AND_ABOVE", "BLOCK_ONLY_HIGH", "BLOCK_NONE", "OFF")));

    /// <summary>The body of <c>generateContent</c>, and the request inside a batch.</summary>
    public static MessageShape Generate { get; } = new(
        ("model", Text), ("contents", Of(() => Content).Many()), ("systemInstruction", Of(() => Content)), ("tools", Any.Many()), ("toolConfig", Any),
        ("safetySettings", Of(() => Safety).Many()), ("generationConfig", Of(() => Generation)), ("cachedContent", Text), ("labels", Any),
        ("serviceTier", Text), ("store", Boolean), ("continuationToken", Text));

    /// <summary>The body of <c>countTokens</c>.</summary>
    public static MessageShape CountTokens { get; } = new(("model", Text), ("contents", Of(() => Content).Many()), ("generateContentRequest", Of(() => Generate)));

    static readonly MessageShape InlinedRequest = new(("request", Any), ("metadata", Any));

    static readonly MessageShape InlinedRequests = new(("requests", Of(() => InlinedRequest).Many()));

    static readonly MessageShape BatchInput = new(("requests", Of(() => InlinedRequests)), ("fileName", Text));

    static readonly MessageShape Batch = new(
        ("model", Text), ("name", Text), ("displayName", Text), ("inputConfig", Of(() => BatchInput)), ("priority", Integer), ("webhookConfig", Any));

    /// <summary>The body of <c>batchGenerateContent</c>; the requests inside are looked at one by one.</summary>
    public static MessageShape BatchCreate { get; } = new(("model", Text), ("batch", Of(() => Batch)));

    static readonly MessageShape File = new(("name", Text), ("displayName", Text), ("mimeType", Text), ("sizeBytes", Integer));

    /// <summary>The body that starts an upload.</summary>
    public static MessageShape Upload { get; } = new(("file", Of(() => File)));

    static FieldShape Of(Func<MessageShape> message) => new(FieldKind.Message, Message: message);

    static FieldShape Names(params string[] names) => new(FieldKind.Name, Names: names);

    static MessageShape Recursive() => Schema;
}
