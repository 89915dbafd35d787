import java.io.ByteArrayInputStream;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;

/** Validates one document many times with the validator of the JDK and prints the best microseconds of processor for one. */
public final class JaxpValidation {
    public static void main(String[] args) throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(new File(args[0]));
        byte[] document = Files.readAllBytes(Path.of(args[1]));
        int times = Integer.parseInt(args[2]);
        var threads = ManagementFactory.getThreadMXBean();
        Validator validator = schema.newValidator();
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 6; round++) {
            long before = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < times; i++) {
                validator.validate(new StreamSource(new ByteArrayInputStream(document)));
            }
            best = Math.min(best, (threads.getCurrentThreadCpuTime() - before) / 1000.0 / times);
        }
        System.out.println(String.format(java.util.Locale.ROOT, "%.1f", best));
    }
}
